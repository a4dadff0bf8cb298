package org.sabak.organisation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.sabak.organisation.JobRole;
import org.sabak.organisation.JobRoles;

/** Chooses a job role by its title. */
class RoleSelect extends ComboBox<JobRole> {
    private static final long serialVersionUID = 1L;

    RoleSelect(String label, JobRoles roles) {
        super(label);
        setItems(roles.offered());
        setItemLabelGenerator(role -> role.title().in(getLocale()));
        setClearButtonVisible(true);
        addClassName("wide-list");
    }

    void setRole(String id) {
        getListDataView()
                .getItems()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .ifPresent(this::setValue);
    }
}
