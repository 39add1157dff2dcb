package dsg.platform.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.proof.Proves;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("6-3, T19: the contract's key lives in the vault only and wraps the files' keys")
class Pkcs11KeyVaultTest {

    private static final byte[] FILE = "file".getBytes(UTF_8);

    private final Pkcs11KeyVault vault = SoftHsmToken.get().vault();
    private final UUID contract = UUID.randomUUID();
    private final DataKey dataKey = DataKey.random();

    @Test
    void whatIsWrappedUnwrapsToTheSameKey() {
        vault.createContractKey(contract);
        byte[] wrapped = vault.wrap(contract, dataKey, FILE);
        assertThat(vault.unwrap(contract, wrapped, FILE).bytes()).isEqualTo(dataKey.bytes());
        HexFormat hex = HexFormat.of();
        assertThat(hex.formatHex(wrapped)).doesNotContain(hex.formatHex(dataKey.bytes()));
    }

    @Test
    void wrappingTwiceNeverGivesTheSameBytes() {
        vault.createContractKey(contract);
        assertThat(vault.wrap(contract, dataKey, FILE)).isNotEqualTo(vault.wrap(contract, dataKey, FILE));
    }

    @Test
    void makingTheKeyAgainKeepsTheFirst() {
        vault.createContractKey(contract);
        byte[] wrapped = vault.wrap(contract, dataKey, FILE);
        vault.createContractKey(contract);
        assertThat(vault.unwrap(contract, wrapped, FILE).bytes()).isEqualTo(dataKey.bytes());
    }

    @Test
    void aWrappedKeyIsBoundToItsContractAndItsFile() {
        UUID other = UUID.randomUUID();
        vault.createContractKey(contract);
        vault.createContractKey(other);
        byte[] wrapped = vault.wrap(contract, dataKey, FILE);
        assertThatThrownBy(() -> vault.unwrap(other, wrapped, FILE)).isInstanceOf(WrongWrapping.class);
        assertThatThrownBy(() -> vault.unwrap(contract, wrapped, "another".getBytes(UTF_8)))
                .isInstanceOf(WrongWrapping.class);
        wrapped[20] ^= 1;
        assertThatThrownBy(() -> vault.unwrap(contract, wrapped, FILE)).isInstanceOf(WrongWrapping.class);
        assertThatThrownBy(() -> vault.unwrap(contract, new byte[3], FILE)).isInstanceOf(WrongWrapping.class);
        assertThat(vault.isOpen()).isTrue();
    }

    @Test
    @Proves(value = "T19", says = "After closing the contract's key is destroyed, so that backups are unreadable too")
    @DisplayName(
            "after the contract's key is destroyed nothing it wrapped can be read, not even by a new key of that name")
    void destroyedIsForEver() {
        vault.createContractKey(contract);
        byte[] wrapped = vault.wrap(contract, dataKey, FILE);
        vault.destroyContractKey(contract);
        assertThatThrownBy(() -> vault.unwrap(contract, wrapped, FILE)).isInstanceOf(KeyMissing.class);
        vault.createContractKey(contract);
        assertThatThrownBy(() -> vault.unwrap(contract, wrapped, FILE)).isInstanceOf(WrongWrapping.class);
    }

    @Test
    @DisplayName(
            "renewed, the contract's next key wraps what comes, the former unwraps what was, and goes when nothing needs it")
    void renewed() {
        vault.createContractKey(contract);
        byte[] before = vault.wrap(contract, dataKey, FILE);
        assertThat(vault.wrappedUnder(before)).isOne();
        assertThat(vault.renewContractKey(contract)).isEqualTo(2);
        assertThat(vault.unwrap(contract, before, FILE).bytes()).isEqualTo(dataKey.bytes());
        byte[] after = vault.rewrap(contract, before, FILE);
        assertThat(vault.wrappedUnder(after)).isEqualTo(2);
        vault.destroyFormerKeys(contract, 2);
        assertThat(vault.unwrap(contract, after, FILE).bytes()).isEqualTo(dataKey.bytes());
        assertThatThrownBy(() -> vault.unwrap(contract, before, FILE)).isInstanceOf(KeyMissing.class);
        assertThatThrownBy(() -> vault.destroyFormerKeys(contract, 3)).isInstanceOf(KeyMissing.class);
        vault.createContractKey(contract);
        assertThat(vault.contractKeyNumber(contract)).isEqualTo(2);
        vault.destroyContractKey(contract);
        assertThat(vault.hasContractKey(contract)).isFalse();
        assertThatThrownBy(() -> vault.renewContractKey(contract)).isInstanceOf(KeyMissing.class);
    }

    @Test
    @DisplayName("quarantined, the contract's keys open it no more; the key of quarantine goes with them")
    void quarantined() {
        vault.createContractKey(contract);
        byte[] wrapped = vault.wrap(contract, dataKey, FILE);
        byte[] kept = vault.quarantine(contract, wrapped, FILE);
        assertThatThrownBy(() -> vault.unwrap(contract, kept, FILE)).isInstanceOf(WrongWrapping.class);
        assertThatThrownBy(() -> vault.unwrapQuarantined(contract, wrapped, FILE))
                .isInstanceOf(WrongWrapping.class);
        assertThat(vault.unwrapQuarantined(contract, kept, FILE).bytes()).isEqualTo(dataKey.bytes());
        byte[] posing = kept.clone();
        posing[0] = 1;
        assertThatThrownBy(() -> vault.unwrap(contract, posing, FILE)).isInstanceOf(WrongWrapping.class);
        vault.destroyContractKey(contract);
        assertThatThrownBy(() -> vault.unwrapQuarantined(contract, kept, FILE)).isInstanceOf(KeyMissing.class);
    }

    @Test
    void aKeyMadeThroughOneConnectionIsSeenThroughAnother() {
        Pkcs11KeyVault second = SoftHsmToken.get().vault();
        assertThat(second.isOpen()).isTrue();
        vault.createContractKey(contract);
        byte[] wrapped = vault.wrap(contract, dataKey, FILE);
        assertThat(second.unwrap(contract, wrapped, FILE).bytes()).isEqualTo(dataKey.bytes());
    }

    @Test
    void manyWrapAtOnce() {
        vault.createContractKey(contract);
        assertThat(IntStream.range(0, 400).parallel().allMatch(i -> {
                    DataKey key = DataKey.random();
                    byte[] wrapped = vault.wrap(contract, key, FILE);
                    return java.util.Arrays.equals(
                            key.bytes(), vault.unwrap(contract, wrapped, FILE).bytes());
                }))
                .isTrue();
    }

    @Test
    @DisplayName("Fail closed: a shut vault refuses with its code, and says that it is shut")
    void aShutVaultRefuses() {
        vault.createContractKey(contract);
        vault.close();
        assertThat(vault.isOpen()).isFalse();
        assertThatThrownBy(() -> vault.wrap(contract, dataKey, FILE))
                .isInstanceOfSatisfying(
                        VaultClosed.class, shut -> assertThat(shut.code()).isEqualTo("vault.closed"));
    }

    @Test
    void aVaultWithoutConfigurationRefuses() {
        assertThat(new Pkcs11KeyVault("/nowhere.cfg", new char[] {'1'}).isOpen())
                .isFalse();
    }

    @Test
    void keysDoNotShowInText() {
        assertThat(dataKey).hasToString("[REDACTED]");
    }
}
