package dsg.fileshare.arriving;

import dsg.fileshare.area.Label;
import dsg.fileshare.removal.Departure;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** One file that is to come, as the contract that it comes to is told of it. Named like the item that it leaves by. */
@Entity
class ArrivalItem {

    @Id
    private UUID id;

    private UUID contract;
    private UUID arrival;
    private String name;
    private long size;
    private String sha256;

    @Enumerated(EnumType.STRING)
    private Label label;

    @SuppressWarnings("NullAway.Init")
    protected ArrivalItem() {}

    ArrivalItem(Departure departure, Departure.Item item) {
        this.id = item.id();
        this.contract = departure.target().value();
        this.arrival = departure.id().value();
        this.name = item.name();
        this.size = item.size();
        this.sha256 = item.sha256();
        this.label = item.label();
    }

    ArrivalItemRow row() {
        return new ArrivalItemRow(name, size, sha256, label);
    }
}
