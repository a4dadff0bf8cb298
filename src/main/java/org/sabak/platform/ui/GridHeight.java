package org.sabak.platform.ui;

import com.vaadin.flow.component.grid.Grid;

/** A table of few rows is as high as they are; one of many has a height of its own and scrolls in it. */
public final class GridHeight {
    private static final int FEW = 8;

    private GridHeight() {}

    /** To be called whenever the number of rows may be another. */
    public static void fit(Grid<?> grid, long rows) {
        grid.setAllRowsVisible(rows <= FEW);
    }
}
