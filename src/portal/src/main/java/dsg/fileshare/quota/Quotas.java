package dsg.fileshare.quota;

import dsg.company.OrganisationDirectory;
import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.fileshare.FileshareService;
import dsg.fileshare.area.AreaQuota;
import dsg.fileshare.area.AreaRoom;
import dsg.platform.access.ContractId;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.Refused;
import dsg.platform.access.RowSecurity;
import dsg.platform.access.UseCase;
import dsg.platform.audit.AuditLog;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Use cases of the provider about how much may lie in a contract's area; it sees sums, and no file. */
@Stateless
public class Quotas {

    @PersistenceContext
    EntityManager entities;

    @Inject
    ContractDirectory contracts;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AreaRoom room;

    @Inject
    RowSecurity rows;

    @Inject
    CurrentCaller current;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** How full the area of the contract with this number is. */
    @UseCase(FileshareService.SET_QUOTA)
    public AreaRoom.Use use(String number) {
        enter(number);
        return room.use();
    }

    /**
     * What of it one company uses.
     *
     * @param name of the company
     * @param used bytes
     */
    public record CompanyUse(String name, long used) {}

    /** Who uses how much of that area, the most first. */
    @UseCase(FileshareService.SET_QUOTA)
    public List<CompanyUse> companies(String number) {
        enter(number);
        List<AreaRoom.Share> shares = room.shares();
        Map<UUID, String> names = organisations.names(
                shares.stream().map(share -> share.organisation().value()).collect(Collectors.toSet()));
        return shares.stream()
                .map(share ->
                        new CompanyUse(names.getOrDefault(share.organisation().value(), ""), share.used()))
                .toList();
    }

    /**
     * Sets how much may lie in it. Less than lies there takes nothing away; nothing more comes in.
     *
     * @param bytes from 1 MiB to 1 PiB
     */
    @UseCase(FileshareService.SET_QUOTA)
    public void set(String number, long bytes) {
        ContractId contract = enter(number);
        entities.persist(new AreaQuota(contract, bytes, current.get().account(), clock.instant()));
        audit.detail("bytes: " + bytes);
    }

    private ContractId enter(String number) {
        ContractId contract = contracts
                .find(number.strip())
                .map(Contract::id)
                .orElseThrow(() -> Refused.notFound("contract.unknown"));
        audit.about("contract", contract.value());
        audit.inContract(contract.value());
        rows.enter(contract);
        return contract;
    }
}
