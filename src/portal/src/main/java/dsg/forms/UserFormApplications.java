package dsg.forms;

import dsg.application.ApplicationKind;
import dsg.application.Decision;
import dsg.company.OrganisationDirectory;
import dsg.contract.ContractDirectory;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * F1 is handed in by a company and decided by the contract's requesting office, row by row (R99, R101): accepted where every row is settled
 * and one at least is right, sent back otherwise (差戻し). The accounts are the provider's, who does not decide.
 */
@ApplicationScoped
class UserFormApplications implements ApplicationKind {

    static final String KIND = "USER_FORM";

    private static final int DAYS = 5;

    @Inject
    FormFinder forms;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    ContractDirectory contracts;

    @Inject
    UseRequirements requirements;

    @Override
    public String name() {
        return KIND;
    }

    @Override
    public String applying() {
        return FormsService.SUBMIT_FORM;
    }

    @Override
    public String deciding() {
        return FormsService.CHECK_FORM;
    }

    @Override
    public boolean isOfContract() {
        return true;
    }

    @Override
    public int days() {
        return DAYS;
    }

    @Override
    public String object() {
        return "form";
    }

    @Override
    public String fragment() {
        return "/WEB-INF/forms/application.xhtml";
    }

    @Override
    public String title(UUID subject) {
        StoredForm form = form(subject);
        return contracts.get(form.contract()).number() + " "
                + organisations.get(form.company()).name();
    }

    /** The file and what was found to each row. */
    @Override
    public String content(UUID subject) {
        StoredForm form = form(subject);
        return form.rows().stream()
                .map(row -> row.line() + " " + row.finding() + " " + row.because())
                .collect(Collectors.joining("|", form.sha256() + "|", ""));
    }

    @Override
    public void accepted(UUID subject, Decision decision) {
        StoredForm form = form(subject);
        requirements.demand(form.contract(), form.company());
        if (form.rows().stream().anyMatch(row -> !row.finding().isSettled())) {
            throw new RuleBroken("forms.unsettled");
        }
        if (form.rows().stream().noneMatch(row -> row.finding() == Finding.OK)) {
            throw new RuleBroken("forms.nobody");
        }
        form.moveTo(FormState.CHECKED);
    }

    @Override
    public void declined(UUID subject, Decision decision) {
        form(subject).moveTo(FormState.RETURNED);
    }

    @Override
    public void withdrawn(UUID subject) {
        form(subject).moveTo(FormState.WITHDRAWN);
    }

    private StoredForm form(UUID subject) {
        return forms.find(new FormId(subject), LockModeType.NONE).orElseThrow(() -> Refused.notFound("forms.unknown"));
    }
}
