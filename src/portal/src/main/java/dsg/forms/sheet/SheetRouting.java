package dsg.forms.sheet;

import dsg.platform.access.OrganisationId;
import java.util.List;

/** In which folders a sheet is put. Pure; asked at the moment of storing, so that a folder that comes later gets no old sheets (T5). */
public final class SheetRouting {

    /** A folder, by the company that has it. */
    public record Place(OrganisationId folder, SheetRule rule) {}

    private SheetRouting() {}

    /**
     * By contract role, never by what the company is elsewhere (T6); the prime is the root of the contract, however deep the company (T4).
     *
     * @param ownFolder whether the site of these people has a folder of its own
     */
    public static List<Place> places(OrganisationId company, OrganisationId prime, boolean ownFolder) {
        if (company.equals(prime)) {
            return List.of(new Place(prime, SheetRule.PRIME_OWN));
        }
        return ownFolder
                ? List.of(new Place(company, SheetRule.SITE_OWN), new Place(prime, SheetRule.SITE_COPY_TO_PRIME))
                : List.of(new Place(prime, SheetRule.PRIME_ONLY));
    }
}
