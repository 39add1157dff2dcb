package dsg.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Puts a contract's dates where a test needs them, as if time had passed or not yet come. */
@ApplicationScoped
public class Dates {

    @PersistenceContext
    EntityManager entities;

    /** The contract period reaches far beyond in both directions. */
    @Transactional
    public void set(String contract, LocalDate useFrom, LocalDate useUntil, LocalDate tidyUntil) {
        entities.createNativeQuery("update contract set contract_from = ?1, contract_until = ?2, use_from = ?3,"
                        + " use_until = ?4, tidy_until = ?5, key_destroyed_at = null where number = ?6")
                .setParameter(1, useFrom.minusYears(1))
                .setParameter(2, useUntil.plusYears(2))
                .setParameter(3, useFrom)
                .setParameter(4, useUntil)
                .setParameter(5, tidyUntil)
                .setParameter(6, contract)
                .executeUpdate();
    }

    /** As if the contract's key had been destroyed; it is still there. */
    @Transactional
    public void destroyKey(String contract) {
        entities.createNativeQuery("update contract set key_destroyed_at = now() where number = ?1")
                .setParameter(1, contract)
                .executeUpdate();
    }
}
