package dsg.overview;

import dsg.account.MemberRow;
import dsg.application.ApplicationRow;
import dsg.contract.ContractRow;
import dsg.forms.FormRow;
import java.time.LocalDate;
import java.util.List;

/**
 * A contract for those who answer for it.
 *
 * @param people those of the caller's company and of the companies that work for it; of the office all
 * @param forms F1 that are still in somebody's hands
 * @param applications what the caller's organisation has applied for and nobody has decided
 * @param ends the earliest first
 */
public record OverviewPage(
        ContractRow contract,
        List<PersonState> people,
        List<FormRow> forms,
        List<ApplicationRow> applications,
        List<End> ends) {

    /**
     * Somebody with an account for the contract.
     *
     * @param enrolled whether the person's veins are
     */
    public record PersonState(MemberRow member, boolean enrolled) {}

    /**
     * Something that ends.
     *
     * @param key of its name
     * @param days until then; negative where it is over
     */
    public record End(String key, LocalDate day, long days) {}

    /** How many of the people cannot log in, since nothing is enrolled of them. */
    public long unenrolled() {
        return people.stream().filter(person -> !person.enrolled()).count();
    }
}
