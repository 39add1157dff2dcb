package dsg.forms;

import dsg.platform.access.OrganisationId;

/** A company that forms can be handed in for. */
public record FormCompany(OrganisationId id, String name) {}
