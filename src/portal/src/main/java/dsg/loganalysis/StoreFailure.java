package dsg.loganalysis;

import java.sql.SQLException;

/** The store did not do it; the transaction is over. */
class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(SQLException cause) {
        super(cause);
    }
}
