package dsg.company;

import dsg.platform.access.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether companies have joined (R80), for the other services; no use case of its own, so it decides nothing. */
@ApplicationScoped
public class JoiningDirectory {

    @PersistenceContext
    EntityManager entities;

    /** The notice that counts for this company; empty where it has not joined. */
    public Optional<JoiningNotice> find(OrganisationId company) {
        return history(company).stream().findFirst().map(Joining::notice);
    }

    /** The notices that count of those among the companies that have joined. */
    Map<OrganisationId, JoiningNotice> of(Collection<OrganisationId> companies) {
        return entities.createQuery(
                        "select j from Joining j where j.organisation in :companies order by j.recordedAt",
                        Joining.class)
                .setParameter(
                        "companies",
                        companies.stream().map(OrganisationId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(Joining::company, Joining::notice, (earlier, later) -> later));
    }

    /** The newest first. */
    List<Joining> history(OrganisationId company) {
        return entities.createQuery(
                        "select j from Joining j where j.organisation = :company order by j.recordedAt desc",
                        Joining.class)
                .setParameter("company", company.value())
                .getResultList();
    }

    boolean isTaken(String number, OrganisationId by) {
        return !entities.createQuery(
                        "select j.id from Joining j where j.noticeNumber = :number and j.organisation <> :company",
                        Object.class)
                .setParameter("number", number)
                .setParameter("company", by.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
