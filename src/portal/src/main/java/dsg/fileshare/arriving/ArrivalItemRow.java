package dsg.fileshare.arriving;

import dsg.fileshare.area.Label;

/** One file that is to come, on the arrival's page. */
public record ArrivalItemRow(String name, long size, String sha256, Label label) {}
