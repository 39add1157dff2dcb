package dsg.detection.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dsg.detection.parse.Modifiers.Transformation;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** The forms in which a text can stand in an event: encoded, or with another sign before an option. */
final class Encoded {

    /** A text of bytes, one character each, once it was encoded; else of characters. */
    private record Form(String text, boolean bytes) {
        byte[] toBytes() {
            return text.getBytes(bytes ? ISO_8859_1 : UTF_8);
        }

        static Form of(byte[] bytes) {
            return new Form(new String(bytes, ISO_8859_1), true);
        }
    }

    /** More forms than this are no rule but a flood. */
    static final int FORMS = 1_000;

    private static final char[] DASHES = {'-', '/', '\u2013', '\u2014', '\u2015'};
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Encoded() {}

    /** All forms of the text; more than {@link #FORMS} where they are too many. */
    static List<String> forms(String text, List<Transformation> transformations) {
        List<Form> forms = List.of(new Form(text, false));
        for (Transformation each : transformations) {
            forms = forms.stream()
                    .flatMap(form -> apply(each, form))
                    .limit(FORMS + 1L)
                    .toList();
        }
        return forms.stream().map(Form::text).distinct().toList();
    }

    private static Stream<Form> apply(Transformation transformation, Form form) {
        return switch (transformation) {
            case BASE64 -> Stream.of(Form.of(Base64.getEncoder().encode(form.toBytes())));
            case BASE64OFFSET -> offsets(form.toBytes());
            case UTF16LE -> Stream.of(Form.of(form.text().getBytes(UTF_16LE)));
            case UTF16BE -> Stream.of(Form.of(form.text().getBytes(UTF_16BE)));
            case UTF16 -> Stream.of(Form.of((BYTE_ORDER_MARK + form.text()).getBytes(UTF_16LE)));
            case WINDASH -> dashed(form.text());
        };
    }

    /** The part that does not depend on what stands before and after, for each of the three places a text can begin at. */
    private static Stream<Form> offsets(byte[] bytes) {
        return Stream.of(0, 1, 2).map(offset -> {
            byte[] shifted = new byte[offset + bytes.length];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int from = (offset * 8 + 5) / 6;
            int to = shifted.length * 8 / 6;
            return Form.of(encoded.substring(Math.min(from, to), to).getBytes(ISO_8859_1));
        });
    }

    /** Every sign that begins an option (it stands after no letter and before one) as each of the others. */
    private static Stream<Form> dashed(String text) {
        List<String> forms = new ArrayList<>(List.of(text));
        for (int i = 0; i < text.length(); i++) {
            if (beginsOption(text, i)) {
                int at = i;
                forms = forms.stream()
                        .flatMap(form -> new String(DASHES)
                                .chars()
                                .mapToObj(dash -> form.substring(0, at) + (char) dash + form.substring(at + 1)))
                        .limit(FORMS + 1L)
                        .toList();
            }
        }
        return forms.stream().map(form -> new Form(form, false));
    }

    private static boolean beginsOption(String text, int at) {
        boolean dash = new String(DASHES).indexOf(text.charAt(at)) >= 0;
        boolean after = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
        boolean before = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return dash && !after && before;
    }
}
