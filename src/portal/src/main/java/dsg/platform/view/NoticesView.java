package dsg.platform.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** What is to be said about the whole page, not about a field. An expression cannot ask for it: it would turn null into "". */
@Named
@RequestScoped
public class NoticesView {

    public List<FacesMessage> getAll() {
        return FacesContext.getCurrentInstance().getMessageList(null);
    }
}
