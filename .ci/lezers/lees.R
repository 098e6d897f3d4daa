# Reads the CSVs of mart, in both forms, with base R, and prints of each its rows and the
# sum of every amount in cents: table, form, rows, column=cents.
root <- commandArgs(TRUE)[1]
for (form in c("csv", "nl")) {
  folder <- file.path(root, if (form == "nl") "nl" else "mart")
  for (file in sort(list.files(folder, pattern = "[.]csv$"))) {
    read <- if (form == "nl") read.csv2 else read.csv
    d <- read(file.path(folder, file), na.strings = "", fileEncoding = "UTF-8-BOM", check.names = FALSE, quote = "\"")
    amounts <- grep("_eur$", names(d), value = TRUE)
    sums <- vapply(amounts, function(k) sprintf("%s=%.0f", k, sum(round(as.numeric(d[[k]]) * 100), na.rm = TRUE)), "")
    cat(sub("[.]csv$", "", file), form, nrow(d), sums, sep = "\t")
    cat("\n")
  }
}
