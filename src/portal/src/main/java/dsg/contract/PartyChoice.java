package dsg.contract;

import dsg.platform.access.OrganisationId;

/**
 * An organisation that can take part in a contract.
 *
 * @param joined whether its 加入完了通知書 was issued (R80); an office need not join
 */
public record PartyChoice(OrganisationId id, String name, boolean joined) {}
