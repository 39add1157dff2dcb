package dsg.platform.excel;

import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * Where a cell lies.
 *
 * @param row from 1, as people count
 * @param column from 0
 */
record Place(int row, int column) {

    /** Of an address such as {@code C12}. */
    static Place of(String address) {
        CellAddress cell = new CellAddress(address);
        return new Place(cell.getRow() + 1, cell.getColumn());
    }

    static int column(String letters) {
        return CellReference.convertColStringToIndex(letters);
    }

    String address() {
        return CellReference.convertNumToColString(column) + row;
    }
}
