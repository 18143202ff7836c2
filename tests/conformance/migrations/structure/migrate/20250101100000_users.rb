class Users < ActiveRecord::Migration[8.0]
end
