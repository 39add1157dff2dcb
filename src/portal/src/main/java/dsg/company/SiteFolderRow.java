package dsg.company;

import java.util.UUID;

/**
 * A site of an organisation.
 *
 * @param folder whether it has a folder of its own in the 申請書等格納サイト (R103, T5)
 */
public record SiteFolderRow(UUID id, String name, boolean folder) {}
