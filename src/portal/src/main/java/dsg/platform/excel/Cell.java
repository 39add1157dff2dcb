package dsg.platform.excel;

/**
 * A cell that is not empty.
 *
 * @param row from 1, as people count
 * @param column from 0
 */
record Cell(int row, int column, CellKind kind, String text) {}
