package dsg.operations;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** The kinds of certificates that are issued, each by an authority of its own: who trusts one kind does not trust the other. */
enum Profile {
    /** The gateway's own servers; each is also a client of its peers. */
    SERVERS(Period.ofDays(397)),
    /** Registered terminals. */
    TERMINALS(Period.ofDays(730));

    private final Period validity;

    Profile(Period validity) {
        this.validity = validity;
    }

    Period validity() {
        return validity;
    }

    KeyPurposeId[] purposes() {
        return switch (this) {
            case SERVERS -> new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
            case TERMINALS -> new KeyPurposeId[] {KeyPurposeId.id_kp_clientAuth};
        };
    }

    /** Where a server may be found; a terminal is nowhere to be found. */
    List<GeneralName> alternativeNames() {
        return switch (this) {
            case SERVERS ->
                List.of(
                        new GeneralName(GeneralName.dNSName, "localhost"),
                        new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
            case TERMINALS -> List.of();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
