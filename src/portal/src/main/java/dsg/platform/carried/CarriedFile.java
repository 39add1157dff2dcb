package dsg.platform.carried;

/** A file that lies there. */
public record CarriedFile(String name, long bytes) {}
