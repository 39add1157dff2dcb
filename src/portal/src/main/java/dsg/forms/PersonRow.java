package dsg.forms;

import java.util.UUID;

/**
 * A person in a form.
 *
 * @param line the row of the sheet
 * @param username of the account that was made; empty before
 */
public record PersonRow(
        UUID id,
        int line,
        String name,
        String kana,
        String unit,
        String mail,
        String site,
        String consent,
        boolean dataManager,
        Finding finding,
        String because,
        String username) {}
