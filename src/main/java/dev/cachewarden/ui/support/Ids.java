package dev.cachewarden.ui.support;

/** Ids of nodes, shared by the views and the robots that test them. */
public final class Ids {

    // The window.
    public static final String TOOLBAR = "toolbar";
    public static final String CONNECTION = "connection";
    public static final String CONNECTION_FACTS = "connection-facts";
    public static final String SEARCH_FIELD = "search-field";
    public static final String REFRESH = "refresh";

    /** The menu of what keeps the counts true. */
    public static final String FRESHNESS = "freshness";

    public static final String FLUSH = "flush";
    public static final String THEME = "theme";
    public static final String PRIVATE_MODE = "private-mode";
    public static final String MORE = "more";
    public static final String STATUS = "status";
    public static final String STATUS_RIGHT = "status-right";
    public static final String NOTIFICATION = "notification";
    public static final String KEYS_NOTICE = "keys-notice";
    public static final String KEYS_AGAIN = "keys-again";
    public static final String CONTENT = "content";
    public static final String WELCOME = "welcome";
    public static final String OPEN_CONNECTION = "open-connection";
    public static final String SAVED_CONNECTIONS = "saved-connections";
    public static final String OPEN_DEMO = "open-demo";
    public static final String SHEET = "sheet";

    // What can be done.
    public static final String PALETTE = "palette";
    public static final String PALETTE_FIELD = "palette-field";
    public static final String PALETTE_LIST = "palette-list";
    public static final String SHORTCUTS = "shortcuts";

    // Drawer.
    public static final String DRAWER = "drawer";
    public static final String DRAWER_TOGGLE = "drawer-toggle";
    public static final String DRAWER_HIGHER = "drawer-higher";
    public static final String ACTIVITY_TAB = "activity-tab";
    public static final String ACTIVITY = "activity";
    public static final String ACTIVITY_JOURNAL = "activity-journal";
    public static final String ACTIVITY_REPORT = "activity-report";
    public static final String COMMANDS_TAB = "commands-tab";
    public static final String COMMANDS = "commands";
    public static final String COMMANDS_FILTER = "commands-filter";
    public static final String COMMANDS_TOTALS = "commands-totals";
    public static final String JOURNAL_TAB = "journal-tab";
    public static final String JOURNAL = "journal";
    public static final String JOURNAL_FILTER = "journal-filter";
    public static final String JOURNAL_WHO = "journal-who";
    public static final String JOURNAL_DEED = "journal-deed";
    public static final String JOURNAL_RESULT = "journal-result";
    public static final String JOURNAL_REMARKS = "journal-remarks";
    public static final String JOURNAL_THIS_CACHE = "journal-this-cache";
    public static final String JOURNAL_SUMMARY = "journal-summary";
    public static final String JOURNAL_UNDO = "journal-undo";
    public static final String JOURNAL_EXPORT = "journal-export";

    // Findings.
    public static final String CHECK = "check";
    public static final String FINDINGS_TAB = "findings-tab";
    public static final String FINDINGS = "findings";
    public static final String FINDINGS_LIST = "findings-list";
    public static final String FINDINGS_SECTIONS = "findings-sections";
    public static final String FINDINGS_TYPES = "findings-types";
    public static final String FINDINGS_RULES = "findings-rules";
    public static final String FINDINGS_TEXT = "findings-text";
    public static final String FINDINGS_BY_PERSON = "findings-by-person";
    public static final String FINDINGS_SUMMARY = "findings-summary";
    public static final String FINDINGS_SELECTION = "findings-selection";
    public static final String FINDINGS_COPY = "findings-copy";
    public static final String FINDINGS_EMPTY = "findings-empty";
    public static final String FINDINGS_STOP = "findings-stop";
    public static final String FINDINGS_CHECK = "findings-check";
    public static final String FINDINGS_EXPORT = "findings-export";
    public static final String WATCH = "watch";
    public static final String WATCH_INTERVAL = "watch-interval";
    public static final String WATCH_STATUS = "watch-status";
    public static final String WATCH_SHEET = "watch-sheet";
    public static final String WATCH_YES = "watch-yes";
    public static final String ENTRY_FINDINGS = "entry-findings";
    public static final String ENTRY_FINDINGS_MORE = "entry-findings-more";
    public static final String VERIFY = "verify";
    public static final String VERIFY_SHEET = "verify-sheet";
    public static final String VERIFY_YES = "verify-yes";
    public static final String VERIFY_PRICE = "verify-price";
    public static final String VERIFY_KEYS = "verify-keys";
    public static final String GROUP_USERS = "group-users";
    public static final String GROUP_VERIFY = "group-verify";
    public static final String CHECK_SHEET = "check-sheet";
    public static final String CHECK_YES = "check-yes";
    public static final String MUTE_SHEET = "mute-sheet";
    public static final String MUTE = "mute";
    public static final String MUTE_SHOW = "mute-show";
    public static final String MUTE_KEYS = "mute-keys";
    public static final String MUTE_REASON = "mute-reason";
    public static final String RULES = "rules";
    public static final String RULES_CLOSE = "rules-close";
    public static final String MUTES = "mutes";
    public static final String CHECKLIST_TAB = "checklist-tab";
    public static final String CHECKLIST = "checklist";
    public static final String CHECKLIST_LIST = "checklist-list";
    public static final String ANSWER = "answer-";
    public static final String CHECKLIST_EMPTY = "checklist-empty";
    public static final String CHECKLIST_DOUBT = "checklist-doubt";
    public static final String CHECKLIST_FIGURES = "checklist-figures";
    public static final String CHECKLIST_WHO = "checklist-who";
    public static final String CHECKLIST_SUMMARY = "checklist-summary";
    public static final String CHECKLIST_SUMMARY_ALL = "checklist-summary-all";
    public static final String CHECKLIST_SUMMARY_NEXT = "checklist-summary-next-";
    public static final String LATEST_TASKS = "latest-tasks";
    public static final String LATEST_TASKS_ALL = "latest-tasks-all";
    public static final String CHECKLIST_SAVE = "checklist-save";
    public static final String FINDINGS_RULES_SHEET = "findings-rules-sheet";

    // Tree.
    public static final String TREE = "tree";

    // Search.
    public static final String SEARCH_RESULTS = "search-results";
    public static final String SEARCH_SUMMARY = "search-summary";
    public static final String SEARCH_HINT = "search-hint";
    public static final String SEARCH_PEOPLE = "search-people";
    public static final String SEARCH_LOOK = "search-look";
    public static final String SEARCH_LOOK_STOP = "search-look-stop";

    // Group.
    public static final String GROUP = "group";
    public static final String GROUP_COUNT = "group-count";
    public static final String GROUP_TITLE = "group-title";
    public static final String GROUP_VERIFY_SELECTED = "group-verify-selected";
    public static final String GROUP_VERIFY_MENU = "group-verify-menu";
    public static final String FINDINGS_VERIFY = "findings-verify";
    public static final String GROUP_FILTER = "group-filter";
    public static final String GROUP_SELECTED = "group-selected";
    public static final String GROUP_SORT = "group-sort";
    public static final String GROUP_SORTED = "group-sorted";
    public static final String GROUP_SORT_READ = "group-sort-read";
    public static final String GROUP_SORT_STOP = "group-sort-stop";
    public static final String GROUP_TABLE = "group-table";

    // Overview. Most end in the label of a section, and some then in a type or a severity.
    public static final String FIGURES = "figures";
    public static final String FIGURES_OPEN = "figures-open";
    public static final String FIGURES_PRICE = "figures-price";
    public static final String FIGURES_READ = "figures-read";
    public static final String FIGURES_STOP = "figures-stop";
    public static final String FIGURES_CLOSE = "figures-close";
    public static final String FIGURES_TABLE = "figures-table";
    public static final String FIGURES_AS_TABLE = "figures-as-table";
    public static final String OVERVIEW = "overview";
    public static final String OVERVIEW_DOUBT = "overview-doubt";
    public static final String OVERVIEW_CARD = "overview-card-";
    public static final String OVERVIEW_TOTAL = "overview-total-";
    public static final String OVERVIEW_TYPE = "overview-type-";
    public static final String OVERVIEW_ORIGINS = "overview-origins-";
    public static final String OVERVIEW_FOREIGN = "overview-foreign-";
    public static final String OVERVIEW_TIMES = "overview-times-";
    public static final String OVERVIEW_READ_TIMES = "overview-read-times-";
    public static final String OVERVIEW_FINDINGS = "overview-findings-";
    public static final String OVERVIEW_CHECKED = "overview-checked-";
    public static final String OVERVIEW_CHECK = "overview-check-";
    public static final String OVERVIEW_FLUSH = "overview-flush-";
    public static final String OVERVIEW_LEAK = "overview-leak-";
    public static final String OVERVIEW_LEAK_SHOW = "overview-leak-show-";
    public static final String OVERVIEW_LEAK_DELETE = "overview-leak-delete-";

    // Compare. Those of a column end in its position, from 0.
    public static final String COMPARE = "compare";
    public static final String COMPARE_TITLE = "compare-title";
    public static final String COMPARE_PERSON = "compare-person";
    public static final String COMPARE_ALSO_MORE = "compare-also-more";
    public static final String COMPARE_ORDER = "compare-order-";
    public static final String COMPARE_ONLY_DIFFERENCES = "compare-only-differences";
    public static final String COMPARE_MASK = "compare-mask";
    public static final String COMPARE_SEARCH = "compare-search";
    public static final String COMPARE_SEARCH_VERDICT = "compare-search-verdict";
    public static final String COMPARE_FOLD_ALL = "compare-fold-all";
    public static final String COMPARE_UNFOLD_ALL = "compare-unfold-all";
    public static final String COMPARE_WHY_EMPTY = "compare-why-empty";
    public static final String COMPARE_LINES = "compare-lines";
    public static final String COMPARE_MESSAGE = "compare-message";
    public static final String COMPARE_INSPECTOR = "compare-inspector";
    public static final String COMPARE_COLUMN = "compare-column-";
    public static final String COMPARE_RAIL = "compare-rail-";
    public static final String COMPARE_MENU = "compare-menu-";
    public static final String COMPARE_WHY_NOT = "compare-why-not-";
    public static final String COMPARE_WHY_NO_EDIT = "compare-why-no-edit-";
    public static final String COMPARE_EDIT = "compare-edit-";
    public static final String COMPARE_DELETE = "compare-delete-";
    public static final String COMPARE_RETRY = "compare-retry-";
    public static final String CONFIRM_NAME = "confirm-name";
    public static final String CONFIRM_YES = "confirm-yes";
    public static final String CONFIRM_WITHOUT_UNDO = "confirm-without-undo";
    public static final String CONFIRM_NO = "confirm-no";
    public static final String QUESTION = "question";
    public static final String RUN_GO_ON = "run-go-on";
    public static final String RUN_STOP = "run-stop";
    public static final String TTL_FIELD = "ttl-field";
    public static final String VALUE_FIELD = "value-field";
    public static final String VALUE_VERDICT = "value-verdict";
    public static final String VALUE_FRESH = "value-fresh";
    public static final String CONFLICT = "conflict";

    // Connect.
    public static final String CONNECT = "connect";
    public static final String CONNECT_URL = "connect-url";
    public static final String CONNECT_PASSWORD = "connect-password";
    public static final String CONNECT_ENV_FILE = "connect-env-file";
    public static final String CONNECT_ADVANCED = "connect-advanced";
    public static final String CONNECT_CA = "connect-ca";
    public static final String CONNECT_CERTIFICATE = "connect-certificate";
    public static final String CONNECT_KEY = "connect-key";
    public static final String CONNECT_SERVER_NAME = "connect-server-name";
    public static final String CONNECT_TLS_UNVERIFIED = "connect-tls-unverified";
    public static final String CONNECT_PREFIX = "connect-prefix";
    public static final String CONNECT_ENVIRONMENTS = "connect-environments";
    public static final String CONNECT_TTL = "connect-ttl";
    public static final String CONNECT_READ_ONLY = "connect-read-only";
    public static final String CONNECT_NAME = "connect-name";
    public static final String CONNECT_KEEP_PASSWORD = "connect-keep-password";
    public static final String CONNECT_OPEN = "connect-open";
    public static final String CONNECT_TEST = "connect-test";
    public static final String CONNECT_TEST_STEPS = "connect-test-steps";
    public static final String CONNECT_CANCEL = "connect-cancel";
    public static final String CONNECT_ERROR = "connect-error";

    // Snapshots.
    public static final String OPEN_SNAPSHOT = "open-snapshot";
    public static final String OPEN_SNAPSHOT_CHOOSE = "open-snapshot-choose";
    public static final String OPEN_SNAPSHOT_WORDS = "open-snapshot-words";
    public static final String OPEN_SNAPSHOT_PHRASE = "open-snapshot-phrase";
    public static final String OPEN_SNAPSHOT_ERROR = "open-snapshot-error";
    public static final String OPEN_SNAPSHOT_OPEN = "open-snapshot-open";
    public static final String OPEN_SNAPSHOT_CANCEL = "open-snapshot-cancel";
    public static final String SAVE_SNAPSHOT = "save-snapshot";
    public static final String SAVE_SNAPSHOT_WORDS = "save-snapshot-words";
    public static final String SAVE_SNAPSHOT_CHOOSE = "save-snapshot-choose";
    public static final String SAVE_SNAPSHOT_PHRASE = "save-snapshot-phrase";
    public static final String SAVE_SNAPSHOT_AGAIN = "save-snapshot-again";
    public static final String SAVE_SNAPSHOT_IN_CLEAR = "save-snapshot-in-clear";
    public static final String SAVE_SNAPSHOT_ERROR = "save-snapshot-error";
    public static final String SAVE_SNAPSHOT_SAVE = "save-snapshot-save";
    public static final String SAVE_SNAPSHOT_CANCEL = "save-snapshot-cancel";
    public static final String COMPARE_SNAPSHOT = "compare-snapshot";
    public static final String COMPARE_SNAPSHOT_COMPARE = "compare-snapshot-compare";
    public static final String COMPARE_SNAPSHOT_STOP = "compare-snapshot-stop";
    public static final String COMPARE_SNAPSHOT_CLOSE = "compare-snapshot-close";
    public static final String COMPARE_SNAPSHOT_VERDICT = "compare-snapshot-verdict";
    public static final String COMPARE_SNAPSHOT_SECTIONS = "compare-snapshot-sections";
    public static final String COMPARE_SNAPSHOT_LIST = "compare-snapshot-list";

    // Flush.
    public static final String FLUSH_SHEET = "flush-sheet";
    public static final String FLUSH_SCOPE = "flush-scope";
    public static final String FLUSH_TYPE = "flush-type";
    public static final String FLUSH_ROWS = "flush-rows";
    public static final String FLUSH_STATE = "flush-state-";
    public static final String FLUSH_DETAILS = "flush-details";
    public static final String FLUSH_NAME = "flush-name-";
    public static final String FLUSH_WITHOUT_UNDO = "flush-without-undo";
    public static final String FLUSH_GO_ON = "flush-go-on";
    public static final String FLUSH_REASON = "flush-reason";
    public static final String FLUSH_WAITING = "flush-waiting";
    public static final String FLUSH_ACTION = "flush-action";
    public static final String FLUSH_CANCEL = "flush-cancel";
    public static final String FLUSH_STOP = "flush-stop";
    public static final String FLUSH_HEADLINE = "flush-headline";
    public static final String FLUSH_FACTS = "flush-facts";
    public static final String FLUSH_COPY = "flush-copy";
    public static final String FLUSH_CLOSE = "flush-close";

    // Undo.
    public static final String UNDO_SHEET = "undo-sheet";
    public static final String UNDO_PLAN = "undo-plan";
    public static final String UNDO_NAME = "undo-name-";
    public static final String UNDO_REASON = "undo-reason";
    public static final String UNDO_CANCEL = "undo-cancel";
    public static final String UNDO_ACTION = "undo-action";
    public static final String UNDO_WITHOUT_UNDO = "undo-without-undo";
    public static final String UNDO_STOP = "undo-stop";
    public static final String UNDO_HEADLINE = "undo-headline";
    public static final String UNDO_FACTS = "undo-facts";
    public static final String UNDO_CLOSE = "undo-close";

    // Repair.
    public static final String REPAIR_SHEET = "repair-sheet";
    public static final String REPAIR_PLAN = "repair-plan";
    public static final String REPAIR_MEANING = "repair-meaning";
    public static final String REPAIR_NAME = "repair-name-";
    public static final String REPAIR_WITHOUT_UNDO = "repair-without-undo";
    public static final String REPAIR_GO_ON = "repair-go-on";
    public static final String REPAIR_REASON = "repair-reason";
    public static final String REPAIR_ACTION = "repair-action";
    public static final String REPAIR_CANCEL = "repair-cancel";
    public static final String REPAIR_STOP = "repair-stop";
    public static final String REPAIR_SUMMARY = "repair-summary";
    public static final String REPAIR_REMAINING = "repair-remaining";
    public static final String REPAIR_UNDO = "repair-undo";
    public static final String REPAIR_HEADLINE = "repair-headline";
    public static final String REPAIR_CLOSE = "repair-close";

    // What Clerk says of an entry. Those of an environment end in its name.
    public static final String ASK_CLERK = "ask-clerk";
    public static final String REFETCH = "refetch";
    public static final String REFETCH_HEADLINE = "refetch-headline";
    public static final String REFETCH_CHANGES = "refetch-changes";
    public static final String REFETCH_DETAILS = "refetch-details";
    public static final String REFETCH_EVERYTHING = "refetch-everything";
    public static final String REFETCH_ALL = "refetch-all";
    public static final String REFETCH_KEYS = "refetch-keys";
    public static final String REFETCH_DELETE = "refetch-delete";
    public static final String REFETCH_WRITE = "refetch-write";
    public static final String REFETCH_CLOSE = "refetch-close";
    public static final String SEVERAL_SHEET = "several-refetch";
    public static final String SEVERAL_PRICE = "several-price";
    public static final String SEVERAL_REASON = "several-reason";
    public static final String SEVERAL_KEYS = "several-keys";
    public static final String SEVERAL_CANCEL = "several-cancel";
    public static final String SEVERAL_ASK = "several-ask";
    public static final String SEVERAL_STOP = "several-stop";
    public static final String SEVERAL_HEADLINE = "several-headline";
    public static final String SEVERAL_ROWS = "several-rows";
    public static final String SEVERAL_DETAIL = "several-detail";
    public static final String SEVERAL_WRITE = "several-write";
    public static final String SEVERAL_DELETE = "several-delete";
    public static final String SEVERAL_CLOSE = "several-close";
    public static final String LIVE_COLUMN = "live-column-";
    public static final String LIVE_REPAIR = "live-repair";
    public static final String LIVE_REPAIR_NAME = "live-repair-name-";
    public static final String LIVE_REPAIR_WITHOUT_UNDO = "live-repair-without-undo";
    public static final String LIVE_REPAIR_REASON = "live-repair-reason";
    public static final String LIVE_REPAIR_ACTION = "live-repair-action";
    public static final String LIVE_REPAIR_CANCEL = "live-repair-cancel";
    public static final String KEYS = "keys";
    public static final String KEYS_SOURCE = "keys-source-";
    public static final String KEYS_FIELD = "keys-field-";
    public static final String KEYS_USE = "keys-use-";
    public static final String KEYS_FORGET = "keys-forget-";
    public static final String KEYS_TROUBLE = "keys-trouble-";
    public static final String KEYS_CLOSE = "keys-close";

    private Ids() {}
}
