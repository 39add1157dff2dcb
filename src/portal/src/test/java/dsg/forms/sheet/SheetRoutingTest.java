package dsg.forms.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.forms.sheet.SheetRouting.Place;
import dsg.platform.access.OrganisationId;
import dsg.proof.Proves;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetRoutingTest {

    private static final OrganisationId ONE = new OrganisationId(UUID.randomUUID());
    private static final OrganisationId OTHER = new OrganisationId(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Proves(value = "R102", says = "The parameter sheet is stored in the form site, and the manager gets a mail")
    @DisplayName("the prime's own people's sheet lies with the prime alone, once, whatever its site has")
    void ofThePrime(boolean ownFolder) {
        assertThat(SheetRouting.places(ONE, ONE, ownFolder)).containsExactly(new Place(ONE, SheetRule.PRIME_OWN));
    }

    @Test
    @Proves(value = "R103", says = "A subcontractor with a folder gets the sheet there, and the prime too")
    @DisplayName("a subcontractor's sheet lies in the folder of its site, and a copy with the prime")
    void withFolder() {
        assertThat(SheetRouting.places(ONE, OTHER, true))
                .containsExactly(new Place(ONE, SheetRule.SITE_OWN), new Place(OTHER, SheetRule.SITE_COPY_TO_PRIME));
    }

    @Test
    @Proves(value = "R104", says = "A subcontractor without a folder gets the sheet from the prime")
    @Proves(value = "T5", says = "A subcontractor has a folder by its site, at the moment of storing")
    @DisplayName(
            "of a site without a folder it lies with the prime alone, though the company may have folders elsewhere")
    void withoutFolder() {
        assertThat(SheetRouting.places(ONE, OTHER, false)).containsExactly(new Place(OTHER, SheetRule.PRIME_ONLY));
    }

    @Test
    @Proves(value = "T6", says = "A company is prime in one contract and subcontractor in another")
    @DisplayName(
            "two companies that are each other's prime in two contracts get each contract's sheets by their part in it")
    void bothWays() {
        assertThat(SheetRouting.places(ONE, ONE, true))
                .extracting(Place::folder)
                .containsExactly(ONE);
        assertThat(SheetRouting.places(ONE, OTHER, true))
                .extracting(Place::folder)
                .containsExactly(ONE, OTHER);
        assertThat(SheetRouting.places(OTHER, ONE, true))
                .extracting(Place::folder)
                .containsExactly(OTHER, ONE);
    }
}
