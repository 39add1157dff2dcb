package dsg.vein.template;

import dsg.vein.features.VeinFeatures;
import dsg.vein.features.VeinField;

/** What a template's codes say of the features before they are made ready to be compared. */
public final class OpenedCodes {

    private OpenedCodes() {}

    /** Of the first sample of finger 0. */
    public static VeinFeatures of(ProtectedTemplate template, TemplateKey key) {
        ProtectedTemplate.Sample sample = template.samples().getFirst();
        int directions = ProtectedTemplate.DIRECTION_PARTS;
        int centreLines = ProtectedTemplate.CENTRE_LINE_PARTS;
        return new VeinFeatures(
                field(template, key, "directions", directions, sample.directions()),
                field(template, key, "centre lines", centreLines, sample.centreLines()));
    }

    private static VeinField field(
            ProtectedTemplate template, TemplateKey key, String purpose, int parts, long[] code) {
        byte[] signs = key.bytes(template.salt(), purpose, 0, 0, BlockCode.keyBytes(parts));
        return new BlockCode(parts, signs).read(code);
    }
}
