package dsg.soc.watch;

import dsg.account.Account;
import dsg.account.AccountDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.line.LineDirectory;
import dsg.loganalysis.LogRow;
import dsg.platform.access.AccountId;
import dsg.platform.access.ContractId;
import dsg.platform.access.TerminalId;
import dsg.platform.access.Unavailable;
import dsg.terminal.TerminalDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the register knows of the accounts, terminals and contracts that events name, as fields for rules. */
@ApplicationScoped
class RegisterJoin {

    @Inject
    AccountDirectory accounts;

    @Inject
    TerminalDirectory terminals;

    @Inject
    ContractDirectory contracts;

    @Inject
    LineDirectory lines;

    /** One look at the register; what was asked once is remembered as long as it lasts. */
    Look look() {
        return new Look();
    }

    final class Look {

        private final Map<String, Map<String, String>> known = new HashMap<>();

        /** Fields beyond those that the event has itself. */
        Map<String, String> fields(LogRow row) {
            Map<String, String> fields = new HashMap<>();
            String contract = row.contract() == null ? null : row.contract().toString();
            if ("account".equals(row.resourceType())) {
                add(fields, "target", row.resource(), this::target);
                contract = contract == null ? fields.get("contract") : contract;
            }
            add(fields, "account", row.user(), this::account);
            add(fields, "terminal", row.device(), this::terminal);
            if (row.device() == null && "terminal".equals(row.resourceType()) && row.resource() != null) {
                // what agents tell is on the audit log as something about their terminal, by nobody
                fields.put("device.uid", row.resource());
                add(fields, "terminal", row.resource(), this::terminal);
            }
            add(fields, "contract", contract == null ? fields.get("contract") : contract, this::contract);
            if (contract != null) {
                // what the event says itself counts, whatever contract the account is for
                fields.put("contract", contract);
            }
            return fields;
        }

        private void add(
                Map<String, String> fields,
                String kind,
                @Nullable String id,
                Function<String, Map<String, String>> read) {
            if (id != null && !id.isEmpty()) {
                String key = kind + " " + id;
                Map<String, String> found = known.get(key);
                if (found == null) {
                    found = read.apply(id);
                    known.put(key, found);
                }
                fields.putAll(found);
            }
        }

        private Map<String, String> account(String username) {
            return accounts.findByUsername(username)
                    .map(found -> fields(found, "person"))
                    .orElse(Map.of());
        }

        private Map<String, String> target(String id) {
            return uuid(id).map(AccountId::new)
                    .flatMap(accounts::find)
                    .map(found -> {
                        Map<String, String> fields = fields(found, "target.person");
                        fields.put("target.user.name", found.username());
                        return fields;
                    })
                    .orElseGet(HashMap::new);
        }

        private Map<String, String> fields(Account account, String person) {
            Map<String, String> fields = new HashMap<>();
            fields.put(person + ".uid", account.person().id().value().toString());
            fields.put(person + ".name", account.person().name());
            account.contract()
                    .ifPresent(
                            contract -> fields.put("contract", contract.value().toString()));
            return fields;
        }

        private Map<String, String> terminal(String id) {
            Map<String, String> fields = new HashMap<>();
            uuid(id).map(TerminalId::new).ifPresent(terminal -> {
                terminals.find(terminal).ifPresent(name -> fields.put("terminal.name", name));
                lines.placeOf(terminal).ifPresent(site -> fields.put("site.uid", site.toString()));
                lines.siteOf(terminal).ifPresent(name -> fields.put("site.name", name));
            });
            return fields;
        }

        private Map<String, String> contract(String id) {
            Optional<Contract> found = uuid(id).map(ContractId::new).flatMap(contracts::find);
            Map<String, String> fields = new HashMap<>();
            found.ifPresent(contract -> {
                fields.put("contract.number", contract.number());
                try {
                    fields.put(
                            "contract.state", contracts.stateOf(contract.id()).name());
                } catch (Unavailable clockIsWrong) {
                    // nobody can say what state it is in; rules that ask for one find nothing
                    fields.remove("contract.state");
                }
            });
            return fields;
        }

        private static Optional<UUID> uuid(String text) {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        }
    }
}
