package dsg.forms.outside;

import dsg.platform.access.ContractId;
import dsg.platform.keys.KeyVault;
import dsg.platform.storage.SealedBytes;
import dsg.platform.storage.SmallSeal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Seals what came in before there is a contract: under a key of the vault that is no contract's, bound to the row. */
@ApplicationScoped
class OutsideSafe {

    private static final ContractId NONE =
            new ContractId(UUID.nameUUIDFromBytes("dsg outside forms".getBytes(StandardCharsets.UTF_8)));

    @Inject
    KeyVault vault;

    @Inject
    SmallSeal seal;

    SealedBytes close(UUID subject, byte[] content) {
        vault.createContractKey(NONE.value());
        return seal.close(NONE, subject, content);
    }

    byte[] open(UUID subject, SealedBytes sealed) {
        return seal.open(NONE, subject, sealed);
    }
}
