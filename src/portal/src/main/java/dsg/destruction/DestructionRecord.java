package dsg.destruction;

import dsg.account.AccountDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.platform.keys.SigningVault;
import dsg.protocol.evidence.Destruction.Sealed;
import dsg.protocol.evidence.Json;
import dsg.protocol.evidence.Signatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The record of a destruction (鍵破棄記録): what is written in it, and its signature by the vault. */
@ApplicationScoped
class DestructionRecord {

    /** The vault's key that signs records. */
    static final String KEY = "destruction-records";

    /** What of the contract stays readable (T19); the page says it before the act. */
    private static final String OUTLIVES =
            "監査記録とログ、契約・当事者・アカウントの登録、申請と決裁、申請書の項目、ファイルとフォルダの名前・大きさ・ハッシュ値・登録と削除の記録、会話と問合せの文面と添付、提供した記録の写し、連絡先への通知の控え";

    @Inject
    ContractDirectory contracts;

    @Inject
    AccountDirectory accounts;

    @Inject
    VaultCopies copies;

    @Inject
    SigningVault vault;

    String text(Destruction destruction, List<Sealed> objects, Instant now) {
        Contract contract = contracts.get(destruction.contract());
        Map<String, String> members = new LinkedHashMap<>();
        members.put("format", Json.quoted(dsg.protocol.evidence.Destruction.FORMAT));
        members.put("contract_id", Json.quoted(contract.id().toString()));
        members.put("contract_number", Json.quoted(contract.number()));
        members.put("key_id", Json.quoted("contract-key/" + contract.id()));
        members.put("key_was_there", Boolean.toString(destruction.wasKeyThere()));
        members.put("destroyed_at", Json.quoted(now.toString()));
        members.put("proposed_by", Json.quoted(name(destruction.proposedBy())));
        members.put("proposed_at", Json.quoted(text(destruction.proposedAt().orElse(null))));
        members.put("decided_by", Json.quoted(name(destruction.acceptedBy())));
        members.put("decided_at", Json.quoted(text(destruction.decidedAt().orElse(null))));
        members.put("vault_copies_made", Long.toString(copies.made(now)));
        members.put("vault_last_copy_ended_at", Json.quoted(text(copies.lastEnd(now))));
        members.put("vault_copies", Json.quoted(there(copies.at(now))));
        members.put("outlives", Json.quoted(OUTLIVES));
        members.put("objects", Long.toString(objects.size()));
        members.put(
                "root",
                Json.quoted(dsg.protocol.evidence.Destruction.root(objects).hex()));
        members.put("list", dsg.protocol.evidence.Destruction.objects(objects));
        return members.entrySet().stream()
                .map(member -> Json.quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    String sign(String text) {
        return Signatures.encoded(vault.sign(KEY, dsg.protocol.evidence.Destruction.signed(text)));
    }

    static String document(String record, String signature) {
        return dsg.protocol.evidence.Destruction.document(record, Signatures.decoded(signature));
    }

    /** Each by when it was made and by when it has to be gone: until then it holds the key, under the vault's PIN. */
    private static String there(List<VaultCopy> copies) {
        return copies.stream()
                .map(copy -> copy.madeAt() + " – " + copy.endsAt())
                .collect(Collectors.joining("; "));
    }

    private String name(Optional<UUID> account) {
        return account.map(id -> accounts.namesOfPeople(List.of(id)).getOrDefault(id, ""))
                .orElse("");
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}
