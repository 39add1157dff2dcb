package dsg.founding;

import dsg.account.Accounts;
import dsg.company.OrganisationKind;
import dsg.company.Organisations;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.SystemTask;
import dsg.terminal.Terminals;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The founding itself: all of it or nothing, in one transaction. */
@Stateless
public class Founding {

    @Inject
    Organisations organisations;

    @Inject
    Accounts accounts;

    @Inject
    Terminals terminals;

    /** Works only while there is neither organisation nor account nor terminal. */
    @SystemTask("the founding of a gateway")
    public void found(Founders founders) {
        Founder first = founders.provider();
        Founder second = founders.office();
        OrganisationId provider = organisations.found(first.code(), first.organisation(), OrganisationKind.PROVIDER);
        OrganisationId office =
                organisations.found(second.code(), second.organisation(), OrganisationKind.SECURITY_OFFICE);
        accounts.found(first.person(), provider, second.person(), office);
        terminals.found(provider, first.terminal(), first.keys());
        terminals.found(office, second.terminal(), second.keys());
    }
}
