package dsg.platform.excel;

import java.util.List;

/**
 * What is wrong with a cell.
 *
 * @param cell its address, {@code D25}
 * @param label what people call it
 * @param code the key of the words that say what is wrong and what to do
 */
public record CellFault(String cell, String label, String code, List<Object> arguments) {

    public CellFault {
        arguments = List.copyOf(arguments);
    }

    public static CellFault of(String cell, String label, String code, Object... arguments) {
        return new CellFault(cell, label, code, List.of(arguments));
    }
}
