package org.sabak.organisation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;

/** A time zone by its IANA name; empty = inherited from the unit above. */
class ZoneBox extends ComboBox<ZoneId> {
    private static final long serialVersionUID = 1L;

    ZoneBox() {
        setLabel(getTranslation("organisation.unit.zone"));
        setHelperText(getTranslation("organisation.unit.zone-help"));
        setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        setItemLabelGenerator(ZoneId::getId);
        setClearButtonVisible(true);
    }
}
