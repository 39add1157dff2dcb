package dsg.server;

import dsg.platform.access.ContractId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Puts on record what makes a test's contract usable (R62, R66, R80–R82), past the commands, where a test is about something else. The
 * prime is one that has joined.
 */
@ApplicationScoped
public class OnRecord {

    @PersistenceContext
    EntityManager entities;

    @Transactional
    public void complete(ContractId contract) {
        insert(
                "insert into contract_basis (id, contract, kind, document, recorded_by, recorded_at)"
                        + " select gen_random_uuid(), ?1, 'SPECIAL_CLAUSE', '試験の契約書', ",
                contract);
        for (String side : new String[] {"REQUESTING_OFFICE", "COMPANY"}) {
            insert(
                    "insert into contract_consent (id, contract, side, agreed_on, document, recorded_by, recorded_at)"
                            + " select gen_random_uuid(), ?1, '" + side + "', current_date, '試験の同意', ",
                    contract);
        }
        insert(
                "insert into data_manager (id, version, contract, organisation, account, document, designated_by,"
                        + " designated_at) select gen_random_uuid(), 0, ?1,"
                        + " (select organisation from contract_party where contract = ?1 and capacity = 'PRIME'), '"
                        + provider() + "', '試験の申請書', ",
                contract);
    }

    private void insert(String start, ContractId contract) {
        entities.createNativeQuery(start + "'" + provider() + "', now()")
                .setParameter(1, contract.value())
                .executeUpdate();
    }

    private UUID provider() {
        return entities.createQuery(
                        "select a.id from Account a where a.contract is null order by a.username", UUID.class)
                .setMaxResults(1)
                .getSingleResult();
    }
}
