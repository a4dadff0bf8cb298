package org.sabak.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sabak.identity.AccountFilter;
import org.sabak.identity.AccountFilter.Sort;
import org.sabak.identity.AccountRow;
import org.sabak.identity.AccountService;
import org.sabak.identity.Role;
import org.sabak.platform.ui.Formats;
import org.sabak.platform.ui.GridHeight;
import org.sabak.platform.ui.PageHeader;

/** All accounts in the administrator's scope. Filter and order are in the address. */
@Route("accounts")
@RolesAllowed("ADMIN")
@Menu(order = 110, title = "identity.menu.accounts")
class AccountsView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;
    private final transient AccountService accounts;
    private final TextField search = new TextField();
    private final Select<@Nullable Role> role = new Select<>();
    private final Grid<AccountRow> grid = new Grid<>();
    private final Span count = new Span();
    private AccountFilter filter = new AccountFilter("", null, Sort.NAME, false);
    private boolean reading;

    AccountsView(AccountService accounts) {
        this.accounts = accounts;
        addClassNames("page", "wide");
        var add = new Anchor("/accounts/new", getTranslation("identity.accounts.add"));
        add.addClassName("btn");
        var filters = new Div(search, role, count);
        filters.addClassName("filters");
        add(new PageHeader(getPageTitle(), add), filters, grid);
        buildFilters();
        buildGrid();
    }

    private void buildFilters() {
        search.setLabel(getTranslation("identity.accounts.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> go());
        role.setLabel(getTranslation("identity.accounts.role"));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(getTranslation("identity.accounts.any-role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(one -> one == null ? "" : Words.role(this, one));
        role.addValueChangeListener(change -> go());
        count.addClassName("s");
        count.getElement().setAttribute("role", "status");
    }

    private void buildGrid() {
        grid.addColumn(new ComponentRenderer<>(row -> new Anchor("/accounts/" + row.id(), row.displayName())))
                .setHeader(getTranslation("identity.account.name"))
                .setKey(Sort.NAME.name())
                .setSortProperty(Sort.NAME.name())
                .setFlexGrow(2)
                .setWidth("12rem");
        grid.addColumn(AccountRow::login)
                .setHeader(getTranslation("identity.account.login"))
                .setKey(Sort.LOGIN.name())
                .setSortProperty(Sort.LOGIN.name())
                .setWidth("9rem");
        grid.addColumn(row -> Words.roles(this, row.roles()))
                .setHeader(getTranslation("identity.accounts.role"))
                .setFlexGrow(2)
                .setWidth("11rem");
        grid.addColumn(row -> row.country() == null
                        ? "–"
                        : new Locale.Builder().setRegion(row.country()).build().getDisplayCountry(getLocale()))
                .setHeader(getTranslation("identity.accounts.country"))
                .setKey(Sort.COUNTRY.name())
                .setSortProperty(Sort.COUNTRY.name())
                .setWidth("9rem");
        grid.addColumn(new ComponentRenderer<>(row -> Words.state(this, row)))
                .setHeader(getTranslation("identity.accounts.state"))
                .setWidth("10rem");
        grid.addColumn(row -> row.signedInAt() == null
                        ? getTranslation("identity.accounts.never")
                        : Formats.dateAndTime(getLocale(), row.signedInAt(), ZoneOffset.UTC) + " UTC")
                .setHeader(getTranslation("identity.accounts.signed-in"))
                .setKey(Sort.SIGNED_IN.name())
                .setSortProperty(Sort.SIGNED_IN.name())
                .setWidth("12rem");
        grid.setItemsPageable(
                page -> accounts.page(filter, (int) page.getOffset(), page.getPageSize()),
                page -> accounts.count(filter));
        grid.getLazyDataView().setIdentifierProvider(AccountRow::id);
        grid.setEmptyStateText(getTranslation("identity.accounts.none"));
        grid.getElement().setAttribute("aria-label", getPageTitle());
        grid.addSortListener(sort -> {
            if (sort.isFromClient()) {
                go();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var sort = asked.getSingleParameter("sort").orElse("name");
        filter = new AccountFilter(
                asked.getSingleParameter("q").orElse(""),
                among(Role.values(), asked.getSingleParameter("role")).orElse(null),
                among(Sort.values(), Optional.of(sort.replaceFirst("^-", ""))).orElse(Sort.NAME),
                sort.startsWith("-"));
        reading = true;
        search.setValue(filter.text());
        role.setValue(filter.role());
        grid.sort(List.of(new GridSortOrder<>(
                grid.getColumnByKey(filter.sort().name()),
                filter.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        reading = false;
        var rows = accounts.count(filter);
        GridHeight.fit(grid, rows);
        grid.getLazyDataView().refreshAll();
        count.setText(getTranslation("identity.accounts.count", rows));
    }

    /** Filter and order go into the address, and come back from there. */
    private void go() {
        if (reading) {
            return;
        }
        var parameters = new LinkedHashMap<String, String>();
        if (!search.getValue().isBlank()) {
            parameters.put("q", search.getValue().strip());
        }
        if (role.getValue() != null) {
            parameters.put("role", role.getValue().name().toLowerCase(Locale.ROOT));
        }
        grid.getSortOrder().stream().findFirst().ifPresent(order -> {
            var name = order.getSorted().getKey().toLowerCase(Locale.ROOT);
            var sort = (order.getDirection() == SortDirection.DESCENDING ? "-" : "") + name;
            if (!sort.equals("name")) {
                parameters.put("sort", sort);
            }
        });
        UI.getCurrent().navigate("accounts", QueryParameters.simple(Map.copyOf(parameters)));
    }

    private static <E extends Enum<E>> Optional<E> among(E[] values, Optional<String> name) {
        return name.flatMap(asked -> Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(asked))
                .findFirst());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.menu.accounts");
    }
}
