package dsg.contract;

import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.Role;
import dsg.server.Acting;
import dsg.server.Await;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Puts on record what makes a contract's area usable, by the commands that people use (R66, R81, R82). */
@ApplicationScoped
public class Paperwork {

    @Inject
    Lives portal;

    @Inject
    ContractRecords records;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    void complete(ContractId contract) throws Exception {
        LocalDate today = LocalDate.now(clock);
        String office = "架空 同意 " + contract;
        portal.member(contract, office, Role.REQUESTING_OFFICE);
        AccountId manager = portal.member(contract, "架空 整理 " + contract, Role.DATA_MANAGER);
        Await.until("the office's account can be used", () -> portal.isUsable(office));
        portal.provider(() -> {
            records.recordBasis(contract, new Basis(BasisKind.SPECIAL_CLAUSE, null, "契約書の特約条項（試験）"));
            records.consent(contract, today, "利用者登録申請書（試験）");
            records.designate(contract, portal.organisation("prime-a"), manager, "利用者登録申請書（試験）");
            return contract;
        });
        acting.as(office, () -> {
            records.consent(contract, today, "利用に関する協議の記録（試験）");
            return contract;
        });
    }
}
