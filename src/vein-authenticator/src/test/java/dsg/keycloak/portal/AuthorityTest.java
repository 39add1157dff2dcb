package dsg.keycloak.portal;

import static dsg.keycloak.portal.Certificates.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dsg.proof.Proves;
import dsg.protocol.peer.PeerName;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    private final Certificates terminals = new Certificates("terminals");
    private final Certificates servers = new Certificates("servers");

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a terminal's certificate is one that the terminals' authority issued for TLS clients")
    void itsOwn() {
        assertThat(vouches(terminals.authority(), terminals, "CN=prime-01")).isTrue();
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("a server's certificate makes no terminal, and the reverse")
    void anotherAuthority() {
        assertThat(vouches(terminals.authority(), servers, "CN=portal")).isFalse();
        assertThat(vouches(servers.authority(), terminals, "CN=portal")).isFalse();
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("an authority of the same name with another key vouches for nothing")
    void sameName() {
        assertThat(vouches(terminals.authority(), new Certificates("terminals"), "CN=prime-01"))
                .isFalse();
    }

    @Test
    @Proves(value = "R61", says = "The service is used from registered terminals only")
    @DisplayName("out of date, for servers only, or itself an authority: no terminal")
    void unfit() {
        Authority authority = terminals.authority();
        assertThat(authority.vouchesFor(terminals.expired("CN=prime-01"), NOW)).isFalse();
        assertThat(authority.vouchesFor(terminals.client("CN=prime-01"), NOW.plus(Duration.ofDays(101))))
                .isFalse();
        assertThat(authority.vouchesFor(terminals.serverOnly("CN=prime-01"), NOW))
                .isFalse();
        assertThat(authority.vouchesFor(terminals.subordinate("CN=prime-01"), NOW))
                .isFalse();
        assertThat(authority.vouchesFor(authority.certificate(), NOW)).isFalse();
    }

    @Test
    @DisplayName("a peer is known by the one exact common name of its certificate")
    void peerName() {
        assertThat(PeerName.is("portal", servers.client("CN=portal"))).isTrue();
        assertThat(PeerName.is("portal", servers.client("CN=portal, O=DSG"))).isTrue();
        for (String other :
                new String[] {"CN=Portal", "CN=portal2", "O=portal", "CN=portal, CN=keycloak", "CN=\"x, CN=portal\""}) {
            assertThat(PeerName.is("portal", servers.client(other))).as(other).isFalse();
        }
    }

    private static boolean vouches(Authority authority, Certificates issuer, String subject) {
        return authority.vouchesFor(issuer.client(subject), NOW);
    }
}
