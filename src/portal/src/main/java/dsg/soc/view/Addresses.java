package dsg.soc.view;

import dsg.platform.access.Refused;
import java.util.Map;
import java.util.UUID;

/** Reads what pages of the SOC have in their addresses. */
final class Addresses {

    private Addresses() {}

    static UUID id(Map<String, String> parameters, String name, String unknown) {
        try {
            return UUID.fromString(parameters.getOrDefault(name, ""));
        } catch (IllegalArgumentException noIdentifier) {
            throw Refused.notFound(unknown);
        }
    }

    static <E extends Enum<E>> E constant(Map<String, String> parameters, String name, Class<E> type, E otherwise) {
        String given = parameters.getOrDefault(name, "");
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(given)) {
                return each;
            }
        }
        return otherwise;
    }
}
