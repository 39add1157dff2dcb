package dsg.forms;

import dsg.forms.check.RowChange;
import java.util.UUID;

/**
 * A person in a form.
 *
 * @param line the row of the sheet
 * @param carried whether a change or removal has been done
 * @param username of the account that was made; empty before
 */
public record PersonRow(
        UUID id,
        int line,
        RowChange change,
        boolean carried,
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
