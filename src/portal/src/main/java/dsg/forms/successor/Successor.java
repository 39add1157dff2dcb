package dsg.forms.successor;

import dsg.platform.access.ContractId;

/** Another contract of one's company, to which people can be carried over. */
public record Successor(ContractId id, String number, String title) {}
