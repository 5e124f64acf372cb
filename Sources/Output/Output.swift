/// Tables, JSON, CSV.
