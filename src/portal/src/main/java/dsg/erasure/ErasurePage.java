package dsg.erasure;

import java.util.List;

/** Erasures of a terminal, the newest first. */
public record ErasurePage(List<ErasureRow> records) {}
