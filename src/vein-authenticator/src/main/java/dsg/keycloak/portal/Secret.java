package dsg.keycloak.portal;

/** A value that no log line can print. */
record Secret(String value) {

    char[] characters() {
        return value.toCharArray();
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
