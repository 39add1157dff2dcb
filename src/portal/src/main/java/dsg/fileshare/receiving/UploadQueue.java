package dsg.fileshare.receiving;

import dsg.platform.access.ContractId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Shows which uploads are open, of whichever contract: the job's database role sees this much and nothing more. Outside
 * transactions only, since it is another connection.
 */
@ApplicationScoped
public class UploadQueue {

    @Resource(lookup = "java:jboss/datasources/Jobs")
    DataSource jobs;

    /** An open upload, as the job may know it. */
    public record Open(UploadId id, ContractId contract, UploadState state, UUID blob, Instant expiresAt) {}

    public List<Open> open() {
        List<Open> open = new ArrayList<>();
        try (var connection = jobs.getConnection();
                var select = connection.prepareStatement("select id, contract, state, blob, expires_at from upload"
                        + " where state in ('RECEIVING', 'RECEIVED', 'SCANNING', 'HELD') order by created_at");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                open.add(read(rows));
            }
        } catch (SQLException unreachable) {
            throw new IllegalStateException("the queue of uploads cannot be read", unreachable);
        }
        return open;
    }

    private static Open read(ResultSet row) throws SQLException {
        return new Open(
                new UploadId(row.getObject("id", UUID.class)),
                new ContractId(row.getObject("contract", UUID.class)),
                UploadState.valueOf(row.getString("state")),
                row.getObject("blob", UUID.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
