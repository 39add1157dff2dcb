package dsg.keycloak.events;

import dsg.protocol.AccountEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change that the portal has not acknowledged. Must be public for Hibernate's proxies in Keycloak's class loader. */
@Entity
@Table(name = "DSG_ACCOUNT_EVENT")
public class OutboxRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dsg_account_event")
    @SequenceGenerator(name = "dsg_account_event", sequenceName = "DSG_ACCOUNT_EVENT_SEQ", allocationSize = 1)
    @Column(name = "ID")
    private long id;

    @Column(name = "USER_ID", updatable = false)
    private String userId;

    @Column(name = "CREATED_AT", updatable = false)
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected OutboxRow() {}

    OutboxRow(String userId, Instant createdAt) {
        this.userId = userId;
        this.createdAt = createdAt;
    }

    AccountEvent event() {
        return new AccountEvent(id, userId);
    }
}
