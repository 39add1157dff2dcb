package dsg.operations;

import java.nio.file.Path;

/**
 * A terminal's key and certificate.
 *
 * @param store PKCS#12
 */
public record Terminal(String name, Path store, String password) {

    @Override
    public String toString() {
        return name;
    }
}
