// Small modules without imports, each with one thing to do; the order is that of the page.
import "./js/live.js";
import "./js/late.js";
import "./js/gone.js";
import "./js/keep-typed.js";
import "./js/focus.js";
import "./js/busy.js";
import "./js/dialogs.js";
import "./js/menus.js";
import "./js/tabs.js";
import "./js/folds.js";
import "./js/shortcuts.js";
import "./js/autosize.js";
import "./js/theme.js";
import "./js/undo.js";
import "./js/reorder.js";
import "./js/dropzone.js";
import "./js/copy.js";
