package dsg.fileshare.finding;

import java.util.UUID;

/** Somebody who has registered files in the area, by account. */
public record Registrar(UUID account, String name) {}
