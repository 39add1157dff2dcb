package dsg.fileshare.certificate;

import dsg.fileshare.area.RemovalId;
import dsg.fileshare.leaving.RemovalPage;
import dsg.fileshare.leaving.RemovalRow;
import java.time.Instant;
import java.util.List;

/**
 * What a certificate of a deletion says.
 *
 * @param contract its number
 * @param row who asked, agreed and had it done
 * @param items every file of the wish with what became of it
 * @param madeBy who has this certificate made
 */
public record Certificate(
        RemovalId id, String contract, RemovalRow row, List<RemovalPage.Item> items, String madeBy, Instant madeAt) {}
