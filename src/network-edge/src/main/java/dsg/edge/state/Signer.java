package dsg.edge.state;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** Whose signature on a state counts. */
@FunctionalInterface
public interface Signer {

    /**
     * The key that has to have signed.
     *
     * @param chain that came with the state, the signer's own certificate first
     * @param fresh whether it has to be valid now; not for a state that was taken once already and is read again
     * @throws Broken when it is nobody's who may sign
     */
    PublicKey key(List<X509Certificate> chain, boolean fresh);

    /** This key and no other. */
    static Signer of(PublicKey key) {
        return (chain, fresh) -> key;
    }
}
