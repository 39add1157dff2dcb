package dsg.company;

import dsg.platform.access.OrganisationId;
import java.util.UUID;

/** A site with whom it belongs to. */
public record SiteRow(UUID id, String name, OrganisationId organisation, String organisationName) {}
