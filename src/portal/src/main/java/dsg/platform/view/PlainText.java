package dsg.platform.view;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Every text that is typed into a form holds what its reader sees, and nothing else: no control characters, none that turn the
 * direction of what follows, no halves of characters. {@code faces-config.xml} puts it before every field.
 */
@FacesValidator(PlainText.ID)
public class PlainText implements Validator<Object> {

    static final String ID = "dsg.PlainText";

    /** Embeddings, overrides and isolates (Unicode Standard Annex 9), which make a text look like another. */
    private static final String TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    @Override
    public void validate(FacesContext context, UIComponent field, @Nullable Object value) {
        OptionalInt unwanted = value instanceof String text ? unwanted(text) : OptionalInt.empty();
        if (unwanted.isPresent()) {
            Messages messages = CDI.current().select(Messages.class).get();
            Locale language = Languages.of(
                    (HttpServletRequest) context.getExternalContext().getRequest());
            String name = "U+%04X".formatted(unwanted.getAsInt());
            throw new ValidatorException(new FacesMessage(
                    FacesMessage.SEVERITY_ERROR, messages.text("field.character", language, name), null));
        }
    }

    /** The first character that no text may hold. */
    static OptionalInt unwanted(String text) {
        return text.codePoints().filter(PlainText::isUnwanted).findFirst();
    }

    private static boolean isUnwanted(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> TURNING.indexOf(character) >= 0;
        };
    }
}
