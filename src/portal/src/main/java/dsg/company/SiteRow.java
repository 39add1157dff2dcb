package dsg.company;

import dsg.platform.access.OrganisationId;
import java.util.UUID;

/** A site with whom it belongs to. */
public record SiteRow(UUID id, String name, OrganisationId organisation, String organisationName) {}
import java.util.UUID;

/**
 * A site of an organisation.
 *
 * @param folder whether it has a folder of its own in the 申請書等格納サイト (R103, T5)
 */
public record SiteRow(UUID id, String name, boolean folder) {}
