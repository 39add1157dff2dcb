package dsg.edge.names;

import dsg.edge.state.Address;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where names are kept and answered, which the register knows nothing of.
 *
 * @param listen where questions are answered
 * @param database settings of PowerDNS's backend, as {@code host}, {@code dbname}, {@code user}
 * @param directory for configuration and logs
 * @param authority the port at which PowerDNS answers Unbound, on loopback
 */
public record NamesPlace(Address listen, Map<String, String> database, Path directory, int authority) {}
