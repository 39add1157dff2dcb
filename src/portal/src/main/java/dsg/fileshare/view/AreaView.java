package dsg.fileshare.view;

import dsg.contract.ContractSummary;
import dsg.contract.Contracts;
import dsg.fileshare.browsing.AreaPage;
import dsg.fileshare.browsing.FileSharing;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The part of index.xhtml that people of a contract see: the contract and its area. */
@Named
@RequestScoped
public class AreaView {

    @Inject
    FileSharing sharing;

    @Inject
    Contracts contracts;

    private @Nullable AreaPage area;
    private @Nullable ContractSummary contract;

    public AreaPage getArea() {
        if (area == null) {
            area = sharing.area();
        }
        return area;
    }

    public ContractSummary getContract() {
        if (contract == null) {
            contract = contracts.summary();
        }
        return contract;
    }
}
