package dsg.forms;

import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;

/** For whom a form came by mail. */
public record MailedBy(ContractId contract, OrganisationId company) {}
