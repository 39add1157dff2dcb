package dsg.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.platform.listing.Edge;
import dsg.platform.listing.ListPage;
import dsg.platform.listing.Slice;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list over a keyset, by the example of the register of terminals. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class TerminalListIT {

    private static final String PROVIDER = "架空 運子";
    private static final String USER = "架空 青子";

    @Inject
    Acting acting;

    @Inject
    Terminals terminals;

    @PersistenceContext
    EntityManager entities;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName(
            "page after page gives every terminal once, in the order asked for, whichever way and however small the"
                    + " pages")
    void everyRowOnce() throws Exception {
        List<String> byName = names("t.name, t.id");
        assertThat(byName).hasSizeGreaterThan(4);
        assertThat(read("name", false, 2)).isEqualTo(byName);
        assertThat(read("name", true, 3)).isEqualTo(byName.reversed());
        assertThat(read("registered", true, 1)).isEqualTo(names("t.registeredAt desc, t.id desc"));
        assertThat(read("name", false, ListPage.MOST)).isEqualTo(byName);
    }

    @Test
    @DisplayName(
            "an order that the list does not know is not made into a query, and who may not see the register gets no"
                    + " page of it")
    void refused() {
        assertThatThrownBy(
                        () -> acting.as(PROVIDER, () -> terminals.page(ListPage.first("agentFingerprint", false, 5))))
                .hasStackTraceContaining("No such order of Terminal");
        assertThatThrownBy(() -> acting.as(USER, () -> terminals.page(ListPage.first("name", false, 5))))
                .hasMessage("access.role");
    }

    private List<String> read(String order, boolean descending, int size) throws Exception {
        List<String> names = new ArrayList<>();
        Edge after = null;
        do {
            ListPage asked = new ListPage(order, descending, after, size);
            Slice<TerminalRow> page = acting.as(PROVIDER, () -> terminals.page(asked));
            assertThat(page.rows()).hasSizeLessThanOrEqualTo(size);
            page.rows().forEach(row -> names.add(row.name()));
            after = page.next();
        } while (after != null);
        return names;
    }

    private List<String> names(String order) {
        return entities.createQuery("select t.name from Terminal t order by " + order, String.class)
                .getResultList();
    }
}
