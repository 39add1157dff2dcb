package dsg.company;

import dsg.platform.access.CurrentCaller;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import dsg.platform.calendar.Clocks;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Use cases around the joining of companies (R80): nobody uses the gateway for a company whose notice has not been issued. */
@Stateless
public class Joinings {

    private static final int LONGEST_REASON = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    JoiningDirectory joinings;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * Records that the notice has been issued. Once there is one, another corrects it and says why.
     *
     * @param because empty for a company's first notice
     */
    @UseCase(CompanyService.RECORD_JOINING)
    public void record(OrganisationId company, JoiningNotice notice, String because) {
        audit.about("organisation", company.value());
        requireCompany(company);
        if (notice.issuedOn().isAfter(LocalDate.now(clock.withZone(Clocks.JAPAN)))) {
            throw new RuleBroken("company.joining.future");
        }
        if (joinings.isTaken(notice.number(), company)) {
            throw new RuleBroken("company.joining.taken", notice.number());
        }
        entities.persist(new Joining(
                company, notice, reason(company, because), current.get().account(), clock.instant()));
        audit.detail("notice issued on " + notice.issuedOn());
    }

    /**
     * A page of the companies with the notice that counts, sorted by {@code name} or {@code code}.
     *
     * @param words that stand in a company's name or code; empty for all
     */
    @UseCase(CompanyService.VIEW_COMPANIES)
    public Slice<CompanyRow> page(ListPage page, String words) {
        return organisations.companies(page, words).mapAll(this::rows);
    }

    /** The company with this identifier. */
    @UseCase(CompanyService.VIEW_COMPANIES)
    public CompanyRow company(OrganisationId id) {
        audit.about("organisation", id.value());
        return row(requireCompany(id));
    }

    /** What has been recorded of a company, the newest first. */
    @UseCase(CompanyService.VIEW_COMPANIES)
    public List<JoiningRow> history(OrganisationId company) {
        audit.about("organisation", company.value());
        return joinings.history(company).stream()
                .map(each ->
                        new JoiningRow(each.notice(), each.because().orElse(""), each.recordedBy(), each.recordedAt()))
                .toList();
    }

    private @Nullable String reason(OrganisationId company, String typed) {
        String because = typed.strip();
        if (joinings.find(company).isEmpty()) {
            return because.isEmpty() ? null : because;
        }
        if (because.isEmpty() || because.length() > LONGEST_REASON) {
            throw new RuleBroken("company.joining.because", LONGEST_REASON);
        }
        return because;
    }

    private Organisation requireCompany(OrganisationId id) {
        return organisations
                .findById(id)
                .filter(organisation -> organisation.kind() == OrganisationKind.COMPANY)
                .orElseThrow(() -> new RuleBroken("company.unknown"));
    }

    private CompanyRow row(Organisation company) {
        return rows(List.of(company)).getFirst();
    }

    private List<CompanyRow> rows(List<Organisation> companies) {
        Map<OrganisationId, JoiningNotice> notices =
                joinings.of(companies.stream().map(Organisation::id).toList());
        return companies.stream()
                .map(each ->
                        new CompanyRow(each.id(), each.code(), each.name(), each.siteNames(), notices.get(each.id())))
                .toList();
    }
}
