# What it costs to decide on a text:  Rscript cost.R SHIM. See ../cost.sh.
dyn.load(commandArgs(trailingOnly = TRUE)[1])
seconds <- function(text) {
  begin <- proc.time()[[1]]
  for (i in seq_len(as.integer(Sys.getenv("N")))) .Call("r_decide", .Call("r_names_in", text))
  proc.time()[[1]] - begin
}
path <- Sys.getenv("TEXT")
text <- readBin(path, "raw", file.size(path))
cat(seconds(raw(0)), seconds(text), paste0("R ", R.version$major, ".", R.version$minor, "\n"))
